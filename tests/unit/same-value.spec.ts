import { expect, test } from '@playwright/test';
import { sameValue } from '../../src/page/operate/fill/same-value.ts';

const read: [wanted: string, shown: string, same: boolean][] = [
  ['2027-03-01 09:00', '2027/3/1/9/00', true],
  ['2027-03-01 09:00', '2027/3/1/9/30', false],
  ['2027-03-01 09:00', '2027/1/3/9/00', false],
  ['2027-03-01 09:00', '2027/3/1', false],
  ['2027-03-01 09:00', '2027/03/01 9:00', true],
  ['2027-03-01', '2027年3月1日', true],
  ['2027-03-01 – 2027-03-31', '2027/3/1/2027/3/31', true],
  ['2027/03/01 ～ 2027/03/31', '2027/3/1 ~ 2027/3/31', true],
  ['2027-03-01 – 2027-03-31', '2027/3/31/2027/3/1', false],
  ['2027-03-01 – 2027-03-31', '2027/3/12/027/3/31', false],
  ['2027-03-01 – 2027-03-31', '2027/3/1', false],
  ['25', '__,___,_25', true],
  ['1234.5', '__,__1,234.50', true],
  ['25', '__,___,_50', false],
  ['25', '__,___,_2_', false],
  ['0312345678', '___-1234-5678', false],
];

for (const [wanted, shown, same] of read)
  test(`a field that shows ${shown} ${same ? 'holds' : 'does not hold'} ${wanted}`, () => {
    expect(sameValue(wanted, shown)).toBe(same);
  });
