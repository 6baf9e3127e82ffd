package io.integrationhub.testlogging;

import java.io.PrintStream;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Starts a log file per test class and prints its end, with the stack trace, when a test fails.
 *
 * <p>Registered with JUnit as a service; a green run prints nothing.
 */
public final class FailureReport implements TestExecutionListener {

    private static final int LINES = 150;

    private final TestLog log;
    private final PrintStream console;

    /** Reports on the log of this run to standard output. */
    public FailureReport() {
        this(TestLog.OF_THIS_RUN, System.out);
    }

    FailureReport(TestLog log, PrintStream console) {
        this.log = log;
        this.console = console;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        topLevelClass(test).ifPresent(log::begin);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.FAILED) {
            report(test, result);
        }
        topLevelClass(test).ifPresent(_ -> log.end());
    }

    private void report(TestIdentifier test, TestExecutionResult result) {
        console.println("FAILED " + test.getDisplayName() + " (" + test.getUniqueId() + ")");
        result.getThrowable().ifPresent(failure -> failure.printStackTrace(console));
        console.println("Last lines of " + log.file() + ":");
        log.lastLines(LINES).forEach(line -> console.println("  " + line));
    }

    /** A nested class writes to the file of the class around it. */
    private static Optional<String> topLevelClass(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.contains("$"));
    }
}
