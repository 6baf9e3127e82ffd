package io.integrationhub.system.file;

import java.util.List;

/**
 * What became of a file.
 *
 * @param records number of records published
 * @param findings what in the file could not be read, each with its place and value; written next to the archived file
 */
public record FileResult(int records, List<String> findings) {

    public FileResult {
        findings = List.copyOf(findings);
    }
}
