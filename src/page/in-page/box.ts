/** CSS px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a step acts on, as a reader sees it. */
export interface DrawnBox extends Box {
  /** It is drawn as a switch, whatever it is made of. */
  isSwitch?: true;
}

/** What a frame's element shows of it: the corner of its content, how much it is scaled, and all of the element. */
export interface FrameBox {
  x: number;
  y: number;
  scale: number;
  rect: [x: number, y: number, width: number, height: number];
}
