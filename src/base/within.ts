/** What the work brings within the milliseconds; undefined when it takes longer. It goes on then, and nobody hears how it ends. */
export async function within<T>(work: Promise<T>, limit: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limit, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
