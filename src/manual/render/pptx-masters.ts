import { body, colours, footer, header, officeFont, paper, type } from '../layout/paper.ts';
import { editionOf, type Manual } from '../model.ts';
import type { Presentation } from './pptx-library.ts';
import { inches } from './pptx-parts.ts';

/** Band, footer and page number live on the master, so that an editor changes them once. */
export function defineMasters(pptx: Presentation, manual: Manual): void {
  const band = { rect: { x: 0, y: 0, w: '100%' as const, h: inches(header.height), fill: { color: colours.navy } } };
  const rule = {
    rect: { x: 0, y: inches(header.height), w: '100%' as const, h: inches(1.2), fill: { color: colours.blue } },
  };
  const small = {
    fontFace: officeFont,
    fontSize: type.small,
    color: colours.grey,
    margin: 0,
    valign: 'middle' as const,
  };
  const foot = { y: inches(footer.top), h: inches(footer.height), ...small };
  const label = manual.label ? `　【${manual.label}】` : '';
  const feet = [
    {
      line: {
        x: inches(body.x),
        y: inches(footer.top),
        w: inches(body.width),
        h: 0,
        line: { color: colours.rule, width: 0.75 },
      },
    },
    {
      text: {
        text: `${manual.title}　${editionOf(manual).edition}`,
        options: { x: inches(body.x), w: inches(110), ...foot },
      },
    },
    {
      text: {
        text: `${manual.publisher}${label}`,
        options: { x: inches(body.x + body.width - 110), w: inches(110), align: 'right' as const, ...foot },
      },
    },
  ];
  const product = {
    text: {
      text: manual.product,
      options: {
        ...small,
        x: inches(body.x + 187),
        y: 0,
        w: inches(80),
        h: inches(header.height),
        color: 'FFFFFF',
        align: 'right' as const,
      },
    },
  };
  const title = {
    placeholder: {
      text: '',
      options: {
        name: 'heading',
        type: 'title' as const,
        x: inches(body.x),
        y: 0,
        w: inches(187),
        h: inches(header.height),
        margin: 0,
        fontFace: officeFont,
        fontSize: type.heading,
        bold: true,
        color: 'FFFFFF',
        align: 'left' as const,
        valign: 'middle' as const,
      },
    },
  };
  const slideNumber = {
    x: inches(paper.width / 2 - 10),
    y: inches(footer.top),
    w: inches(20),
    h: inches(footer.height),
    fontFace: officeFont,
    fontSize: type.note,
    bold: true,
    color: colours.navy,
    align: 'center' as const,
    valign: 'middle' as const,
  };
  pptx.defineSlideMaster({ title: 'PAGE', objects: [band, rule, product, title, ...feet], slideNumber });
  pptx.defineSlideMaster({ title: 'MESSAGE', objects: feet, slideNumber });
  pptx.defineSlideMaster({
    title: 'COVER',
    objects: [
      { rect: { x: 0, y: 0, w: inches(11), h: inches(paper.height * 0.72), fill: { color: colours.navy } } },
      {
        rect: {
          x: 0,
          y: inches(paper.height * 0.72),
          w: inches(11),
          h: inches(paper.height * 0.28),
          fill: { color: colours.blue },
        },
      },
      {
        placeholder: {
          text: '',
          options: {
            name: 'heading',
            type: 'title',
            x: inches(30),
            y: inches(80),
            w: inches(237),
            h: inches(30),
            margin: 0,
            fontFace: officeFont,
            fontSize: 34,
            bold: true,
            color: colours.navy,
            align: 'left',
            valign: 'middle',
          },
        },
      },
    ],
  });
}
