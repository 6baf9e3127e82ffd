package io.integrationhub.system.text;

import java.util.List;

/**
 * A row as it is written.
 *
 * @param number as a spreadsheet counts, from 1
 * @param problem what is wrong with it; empty if nothing is
 */
record CsvLine(int number, List<String> cells, String problem) {

    boolean isBlank() {
        return problem.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    /** What Excel writes before the header row. */
    boolean isSeparatorHint() {
        return number == 1 && cells.getFirst().startsWith("sep=");
    }

    CsvRow toRow(List<String> columns) {
        return problem.isEmpty() ? CsvRow.of(number, columns, cells) : CsvRow.unreadable(number, problem, cells);
    }
}
