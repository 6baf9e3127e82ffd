package io.integrationhub.testlogging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;

/** Appends to the log file of the test class that runs at present; configured in {@code logback-test.xml}. */
public final class TestLogAppender extends OutputStreamAppender<ILoggingEvent> {

    @Override
    public void start() {
        setOutputStream(TestLog.OF_THIS_RUN);
        super.start();
    }
}
