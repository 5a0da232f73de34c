// The bar over the editor, which the server draws: how far the edition is, and what can be done with it now.

export class Bar {
  private asking = false;

  constructor(private readonly dom: HTMLElement | null, private readonly page: string) {}

  /** Something was saved: the edition is a draft again, and may be called otherwise. */
  saved(headline: string): void {
    const shown = this.dom?.dataset;
    if (shown && (shown["working"] !== "draft" || shown["headline"] !== headline)) void this.renew();
  }

  /** Draws the bar as the server would draw it now. Whoever is about to press something there isn't disturbed. */
  async renew(): Promise<void> {
    if (!this.dom || this.asking) return;
    this.asking = true;
    const answer = await fetch(this.page, { headers: { accept: "text/html" } }).catch(() => null);
    const page = answer?.ok ? await answer.text().catch(() => "") : "";
    this.asking = false;
    const read = new DOMParser().parseFromString(page, "text/html");
    const now = read.querySelector<HTMLElement>(".edition-bar");
    if (!now || this.dom.contains(document.activeElement)) return;
    Object.assign(this.dom.dataset, { working: now.dataset["working"], headline: now.dataset["headline"] });
    this.dom.replaceChildren(...now.childNodes);
    document.title = read.title;
  }
}
