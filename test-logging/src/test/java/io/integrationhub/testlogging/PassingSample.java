package io.integrationhub.testlogging;

import org.junit.jupiter.api.Test;

/** Run by {@link FailureReportTest} only: its name keeps it out of the build's own run. */
class PassingSample {

    @Test
    void passes() {
        FailureReportTest.write("a line of the log");
    }
}
