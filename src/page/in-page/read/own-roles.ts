/** What says by its role that it is a message. */
export const messages = '[role=alert],[role=status],[aria-live=assertive]';

/** What says by its markup that it is a dialog. */
export const dialogs = ['dialog[open]', '[aria-modal=true]', '[role=dialog]', '[role=alertdialog]'];
