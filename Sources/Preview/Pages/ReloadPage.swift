/// The script and style that a preview adds to its pages. A built site never has them.
enum ReloadPage {
  static let scriptPath = "/.broadsheet/reload.js"
  static let stylePath = "/.broadsheet/overlay.css"
  static let eventsPath = "/.broadsheet/events"

  /// Loads the page again when the server tells of another build than the one that made it.
  static let script = """
    "use strict";
    (() => {
      const made = document.currentScript.dataset.build;
      const events = new EventSource("\(eventsPath)");
      events.addEventListener("build", (event) => {
        if (event.data === made) return;
        events.close();
        location.reload();
      });
      addEventListener("pagehide", () => events.close());
      addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
    })();

    """

  static let style = """
    #broadsheet-errors {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; box-sizing: border-box;
      padding: 1rem 1.25rem; background: #fff4f2; color: #3b0a05; border-top: 4px solid #b3261e;
      font: 15px/1.45 system-ui, sans-serif; text-align: left;
    }
    #broadsheet-errors h2 { margin: 0 0 .5rem; font: inherit; font-weight: 700; }
    #broadsheet-errors pre {
      margin: 0; font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    @media (prefers-color-scheme: dark) {
      #broadsheet-errors { background: #2b1210; color: #ffdad5; border-color: #ff8a80; }
    }
    @media print { #broadsheet-errors { display: none; } }

    """
}
