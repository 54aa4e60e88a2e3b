import library from 'pptxgenjs';

/*
 * The package types its ES module as a CommonJS one, so TypeScript sees the class one `default` deeper than it is.
 * This file is the only one that knows.
 */
type Library = library.default;

export const Presentation = library as unknown as typeof library.default;
export type Presentation = Library;
export type Slide = library.default.Slide;
export type TextOptions = library.default.TextPropsOptions;
export type TextRun = library.default.TextProps;
export type ShapeOptions = library.default.ShapeProps;
export type ShapeName = library.default.ShapeType;
