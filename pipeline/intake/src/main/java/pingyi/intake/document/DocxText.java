package pingyi.intake.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import pingyi.intake.finding.RefusedFile;

/**
 * The text of a Word file as it stands when every tracked change is accepted: what was inserted is
 * read, what was deleted or moved away is not. A line a paragraph. Read as a stream, without the
 * whole document in memory, and no further than a report can be long.
 */
public final class DocxText {
  private static final long LARGEST_XML = 64L << 20;
  private static final Set<String> GONE = Set.of("del", "moveFrom");

  private DocxText() {}

  /** Reads the text of a file's bytes. */
  public static String of(byte[] bytes) throws RefusedFile {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return text(new Bounded(zip));
        }
      }
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw new RefusedFile("report_broken_docx", "");
    }
    throw new RefusedFile("report_broken_docx", "");
  }

  private static String text(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(xml);
    StringBuilder text = new StringBuilder();
    int gone = 0;
    boolean read = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = reader.getLocalName();
          gone += GONE.contains(name) ? 1 : 0;
          read = name.equals("t");
          if (gone == 0 && name.equals("tab")) {
            text.append('\t');
          } else if (gone == 0 && (name.equals("br") || name.equals("cr"))) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = reader.getLocalName();
          gone -= GONE.contains(name) ? 1 : 0;
          read = false;
          if (name.equals("p")) {
            text.append('\n');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (read && gone == 0) {
            text.append(reader.getText());
          }
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return text.toString();
  }

  /** Stops a file that unpacks without end. */
  private static final class Bounded extends FilterInputStream {
    private long left = LARGEST_XML;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("The document is larger than " + LARGEST_XML + " bytes");
      }
    }
  }
}
