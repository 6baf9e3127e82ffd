package io.integrationhub.checks.links;

import io.integrationhub.checks.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** One page of documentation as a Markdown renderer reads it: its headings and what it links to. */
public final class Page {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final List<Title> titles = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private Page(String markdown) {
        PARSER.parse(markdown).accept(new Reader());
    }

    /** Reads a page. */
    public static Page of(Path file) {
        return new Page(SourceTree.read(file));
    }

    /** All headings, top to bottom. */
    public List<Title> titles() {
        return titles;
    }

    /** What the page links to, images included. */
    List<Target> targets() {
        return targets;
    }

    /** Whether a link may end in {@code #anchor} here. */
    boolean hasAnchor(String anchor) {
        Map<String, Integer> seen = new HashMap<>();
        for (Title title : titles) {
            int before = seen.merge(title.slug(), 1, Integer::sum) - 1;
            if (anchor.equals(before == 0 ? title.slug() : title.slug() + "-" + before)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A heading.
     *
     * @param text without markup
     * @param line where it stands
     * @param hasText whether something follows before the next heading
     */
    public record Title(String text, long line, boolean hasText) {

        /** The anchor that GitHub gives it. */
        String slug() {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
        }
    }

    /**
     * Where a link leads.
     *
     * @param destination as written
     * @param line where the link stands
     */
    record Target(String destination, long line) {}

    /** Collects while the parser's tree is walked. */
    private final class Reader extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            Node next = heading.getNext();
            titles.add(new Title(textOf(heading), lineOf(heading), next != null && !(next instanceof Heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            targets.add(new Target(link.getDestination(), lineOf(link)));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            targets.add(new Target(image.getDestination(), lineOf(image)));
            visitChildren(image);
        }

        private static long lineOf(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex() + 1L;
        }

        private static String textOf(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                    text.append(part.getLiteral());
                }

                @Override
                public void visit(Code part) {
                    text.append(part.getLiteral());
                }
            });
            return text.toString();
        }
    }
}
