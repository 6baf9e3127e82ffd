package io.integrationhub.system.text;

import java.util.ArrayList;
import java.util.List;

/** Divides a text into rows and cells. After a quote that is never closed, reading continues in the next line. */
final class CsvLines {

    private final String text;
    private final char separator;
    private final char quote;
    private final List<CsvLine> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private String problem = "";
    private int at;

    CsvLines(String text, char separator, char quote) {
        this.text = text;
        this.separator = separator;
        this.quote = quote;
    }

    List<CsvLine> read() {
        while (at < text.length()) {
            readLine();
        }
        return lines;
    }

    private void readLine() {
        cells = new ArrayList<>();
        problem = "";
        boolean isEnd = false;
        while (!isEnd) {
            readCell();
            isEnd = at >= text.length() || text.charAt(at) != separator;
            at++;
        }
        if (at <= text.length() && text.charAt(at - 1) == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        lines.add(new CsvLine(lines.size() + 1, cells, problem));
    }

    private void readCell() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (quote != '\0' && at < text.length() && text.charAt(at) == quote) {
            readQuoted();
            return;
        }
        cells.add(rest());
    }

    /** The text up to the next separator or the end of the line. */
    private String rest() {
        int start = at;
        while (at < text.length() && !isEndOfCell(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private boolean isEndOfCell(char sign) {
        return sign == separator || sign == '\n' || sign == '\r';
    }

    private void readQuoted() {
        int start = at;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign != quote) {
                cell.append(sign);
            } else if (at < text.length() && text.charAt(at) == quote) {
                cell.append(quote);
                at++;
            } else {
                String behind = rest();
                cells.add(cell + behind);
                if (!behind.isEmpty()) {
                    problem = "cell " + cells.size() + " continues behind its closing quote";
                }
                return;
            }
        }
        at = start + 1;
        cells.add(rest());
        problem = "the quote that opens cell " + cells.size() + " is never closed";
    }
}
