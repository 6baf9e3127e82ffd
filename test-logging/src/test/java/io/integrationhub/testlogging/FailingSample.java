package io.integrationhub.testlogging;

import org.junit.jupiter.api.Test;

/** Run by {@link FailureReportTest} only: its name keeps it out of the build's own run. */
class FailingSample {

    @Test
    void fails() {
        FailureReportTest.write("a line of the log");
        throw new AssertionError("as expected");
    }
}
