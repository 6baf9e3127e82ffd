package io.integrationhub.system.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a CSV file.
 *
 * @param number as a spreadsheet counts, from 1
 * @param content the cells by column; of a row that does not match the columns the problem and the cells
 */
public record CsvRow(int number, Map<String, Object> content) {

    /** Field of the content of a row, or of any item, that cannot be read: why. */
    public static final String UNREADABLE = "hub-unreadable";

    private static final String CELLS = "cells";

    static CsvRow of(int number, List<String> columns, List<String> cells) {
        boolean isTooLong = cells.subList(Math.min(columns.size(), cells.size()), cells.size()).stream()
                .anyMatch(cell -> !cell.isBlank());
        if (isTooLong) {
            return unreadable(
                    number,
                    "it has " + cells.size() + " cells, and there are " + columns.size()
                            + " columns; is there a separator in a cell without quotes?",
                    cells);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            content.put(columns.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return new CsvRow(number, content);
    }

    static CsvRow unreadable(int number, String problem, List<String> cells) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(UNREADABLE, problem);
        content.put(CELLS, List.copyOf(cells));
        return new CsvRow(number, content);
    }
}
