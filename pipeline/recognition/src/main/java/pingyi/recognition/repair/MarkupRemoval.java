package pingyi.recognition.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Removes tags, comments, scripts and entities, each as an edit, so that places in the page stay
 * known. A block whose text is mostly links is navigation and goes with them. Text with a few left
 * over tags is treated the same way.
 */
final class MarkupRemoval implements RepairPass {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "nav",
          "footer",
          "aside",
          "form",
          "select",
          "button",
          "iframe",
          "svg",
          "textarea");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "tr",
          "td",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "section",
          "article",
          "title",
          "head",
          "body",
          "header",
          "main",
          "html",
          "dd",
          "dt",
          "center",
          "blockquote");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "span",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "font",
          "img",
          "image",
          "meta",
          "link",
          "o",
          "sup",
          "sub",
          "small",
          "input",
          "label",
          "tbody",
          "thead",
          "th",
          "hr",
          "video",
          "source",
          "figure",
          "figcaption",
          "time",
          "base",
          "st1",
          "w",
          "v",
          "dl",
          "object",
          "param",
          "embed",
          "audio",
          "h6",
          "pre",
          "code",
          "col",
          "colgroup",
          "caption",
          "map",
          "area",
          "s",
          "del",
          "ins",
          "bdo",
          "wbr",
          "abbr",
          "cite",
          "picture",
          "xml",
          "option",
          "marquee",
          "canvas",
          "fieldset",
          "legend");

  /** One stretch of a block. */
  private record Piece(int from, int to, String after, boolean link) {}

  @Override
  public void repair(TextEditor editor) {
    String text = editor.text();
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return;
    }
    boolean page = page(text);
    Tags tags = new Tags(text);
    List<Piece> block = new ArrayList<>();
    boolean link = false;
    int at = 0;
    while (at < text.length()) {
      Tags.Tag tag = tags.at(at);
      if (tag != null && (tag.comment() || known(tag.name()))) {
        int end = tag.end();
        if (UNREAD.contains(tag.name()) && tag.opening()) {
          int close = tags.closing(tag.name(), end);
          end = close > 0 ? close : end;
        }
        boolean edge = BLOCKS.contains(tag.name());
        if (edge) {
          flush(editor, block, page);
        }
        block.add(new Piece(at, end, edge ? "\n" : "", false));
        link = tag.name().equals("a") ? tag.opening() : link && !edge;
        at = end;
      } else {
        at = piece(text, at, block, page && link);
      }
    }
    flush(editor, block, page);
  }

  /** Adds an entity, a line end of the page or one kept character as a piece. */
  private static int piece(String text, int at, List<Piece> block, boolean link) {
    Entities.Entity entity = Entities.at(text, at);
    if (entity != null) {
      block.add(new Piece(at, entity.end(), entity.meaning(), link));
      return entity.end();
    }
    if (link) {
      block.add(new Piece(at, at + 1, text.substring(at, at + 1), true));
    } else {
      int last = block.size() - 1;
      if (last >= 0 && block.get(last).after() == KEPT && block.get(last).to() == at) {
        block.set(last, new Piece(block.get(last).from(), at + 1, KEPT, false));
      } else {
        block.add(new Piece(at, at + 1, KEPT, false));
      }
    }
    return at + 1;
  }

  /** Marks a piece that stays as it is; compared by identity. */
  @SuppressWarnings("StringOperationCanBeSimplified")
  private static final String KEPT = new String("kept");

  private static void flush(TextEditor editor, List<Piece> block, boolean page) {
    String text = editor.text();
    int linked = 0;
    int plain = 0;
    for (Piece piece : block) {
      if (piece.link()) {
        linked++;
      } else if (piece.after() == KEPT) {
        plain += text.substring(piece.from(), piece.to()).strip().length();
      }
    }
    boolean navigation = page && linked > 0 && linked >= plain;
    for (Piece piece : block) {
      if (piece.after() == KEPT) {
        if (navigation) {
          editor.replace(piece.from(), piece.to(), "", RepairRule.SITE_FURNITURE, 0.8);
        } else if (page) {
          flatten(editor, piece);
        }
      } else if (piece.link()) {
        if (navigation) {
          editor.replace(piece.from(), piece.to(), "", RepairRule.SITE_FURNITURE, 0.8);
        } else if (piece.to() - piece.from() > 1) {
          editor.replace(piece.from(), piece.to(), piece.after(), RepairRule.MARKUP, 0.99);
        }
      } else {
        editor.replace(piece.from(), piece.to(), piece.after(), RepairRule.MARKUP, 0.99);
      }
    }
    block.clear();
  }

  /** In a page a line end inside a block parts nothing. */
  private static void flatten(TextEditor editor, Piece piece) {
    String text = editor.text();
    for (int i = piece.from(); i < piece.to(); i++) {
      char character = text.charAt(i);
      if (character == '\n' || character == '\r') {
        editor.replace(i, i + 1, "", RepairRule.MARKUP, 0.95);
      }
    }
  }

  private static boolean known(String name) {
    return BLOCKS.contains(name) || INLINE.contains(name) || UNREAD.contains(name);
  }

  private static boolean page(String text) {
    String opening = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
    return opening.contains("<html")
        || opening.contains("<!doctype")
        || opening.contains("<body")
        || opening.contains("<div")
        || opening.contains("<p>")
        || opening.contains("<p ");
  }
}
