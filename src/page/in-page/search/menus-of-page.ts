/** Where a page has what leads on from it. */
export const menusOfPage = 'nav,header,[role=navigation],[role=banner],[role=menubar]';
