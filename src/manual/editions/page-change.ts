export interface PageChange {
  id: string;
  heading: string;
  kind: 'added' | 'removed' | 'changed';
  /** Ids of the pictures that differ, are new or are gone. */
  figures: string[];
  /** Sentences that were not there before. */
  lines: string[];
  /** Sentences that are gone. */
  gone: string[];
}
