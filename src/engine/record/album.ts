import type { Page } from 'playwright';
import type { Redactor } from '../../base/secrets/redactor.ts';
import type { Found } from '../../page/find/found.ts';
import { type Capture, type Capturer, createCapturer } from '../../page/picture/capture.ts';
import { createEvidenceWriter, type EvidenceWriter } from '../../page/picture/evidence-writer.ts';
import type { Stage } from '../stage.ts';
import type { CaptureFacts, Moment, Place, RunEvent } from './events.ts';

export interface AlbumOptions {
  folder: string;
  stage: Stage;
  redactor: Redactor;
  /** Captures of earlier sessions: numbers go on. */
  taken: number;
  scale: 1 | 2;
  /** Customer data that pictures hide. */
  redact: (text: string) => { start: number; end: number }[];
  /** Texts that always differ; asked for in pictures for manuals. */
  volatile: (text: string) => { start: number; end: number }[];
  tell: (event: RunEvent) => void;
}

/** An element that a step acted on or looked at, to be framed on a picture. */
export interface StepMark {
  step: number;
  found: Found;
}

/** Takes masked pictures, and keeps them in the run folder, numbered and told of. */
export class Album {
  readonly #options: AlbumOptions;
  readonly #capturer: Capturer;
  readonly #writer: EvidenceWriter;
  #count: number;

  constructor(options: AlbumOptions) {
    this.#options = options;
    this.#count = options.taken;
    const { context, tabs } = options.stage.session;
    this.#capturer = createCapturer(context);
    tabs.onTab(this.#capturer.attend);
    this.#writer = createEvidenceWriter(options.folder);
  }

  shoot(page: Page, marks: StepMark[]): Promise<Capture> {
    const { stage, redactor, redact, scale, volatile } = this.#options;
    return stage.session.alive(
      this.#capturer.capture(page, {
        masks: { secrets: (text) => redactor.find(text).stretches, redact },
        marks: marks.map(({ step, found }) => ({ step: String(step), found })),
        scale,
        surroundings: scale === 2 ? { volatile } : undefined,
      }),
    );
  }

  /** Resolves when another picture may be taken: a few at a time wait to be painted. */
  room(): Promise<void> {
    return this.#writer.room();
  }

  /** Gives the picture its number; it is painted and written while the run goes on, and told of then. */
  keep(shot: Capture, place: Place, moment: Moment): void {
    this.#count += 1;
    const number = String(this.#count).padStart(2, '0');
    const name = `${number}-${place.screen ?? place.chapter}.png`.replace(/[^\p{L}\p{N}._-]/gu, '_');
    const facts: Omit<CaptureFacts, 'sha256' | 'bytes'> = {
      file: `screens/${name}`,
      moment,
      url: shot.url,
      viewport: shot.viewport,
      scale: shot.ratio,
      marks: shot.marks.map(({ step, box, role }) => ({ step: Number(step), box, role })),
      masks: shot.masks.map(({ box, look }) => ({ box, why: look })),
      front: shot.front,
      volatile: shot.volatile,
    };
    const at = { ...place };
    this.#writer.add(name, shot.png).then(
      ({ bytes, sha256 }) => this.#options.tell({ type: 'captured', place: at, capture: { ...facts, bytes, sha256 } }),
      () => {}, // Told by `drain`.
    );
  }

  /** All pictures are on the disk and told of. */
  async drain(): Promise<void> {
    await this.#writer.drain();
  }
}
