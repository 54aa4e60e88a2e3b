/** CSS px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a frame's element shows of it: the corner of its content, how much it is scaled, and all of the element. */
export interface FrameBox {
  x: number;
  y: number;
  scale: number;
  rect: [x: number, y: number, width: number, height: number];
}
