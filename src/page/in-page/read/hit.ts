/** A place where words sought stand. */
export interface Hit {
  at: Element;
  /** Where the words are one piece of text among others in the element. */
  node?: Text;
  text: string;
  source: 'text' | 'value' | 'alt' | 'label' | 'placeholder' | 'title' | 'icon' | 'description';
}
