package io.integrationhub.testlogging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * The log files of one test run, one per test class.
 *
 * <p>Threads of an application outlive the class that started it, so a line belongs to the class that runs when the
 * line is written. A file that was last written before this JVM started is of an earlier run and is replaced; two test
 * JVMs of one run add to the same file.
 */
final class TestLog extends OutputStream {

    /** Appenders are created by Logback and listeners by JUnit; both write to this one. */
    static final TestLog OF_THIS_RUN = new TestLog(
            Path.of("target", "test-logs"),
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));

    private final Path folder;
    private final Instant start;
    private Path file;

    /** Until the first test class begins, or in a process without JUnit that a test starts: the console. */
    private OutputStream out = new PrintStream(System.out) {
        @Override
        public void close() {
            flush();
        }
    };

    TestLog(Path folder, Instant start) {
        this.folder = folder;
        this.start = start;
        this.file = folder.resolve("outside-of-tests.log");
    }

    /** Directs the following lines to the file of a test class. */
    synchronized void begin(String testClass) {
        open(folder.resolve(testClass + ".log"));
    }

    /** Directs the following lines to the file for what is logged between test classes. */
    synchronized void end() {
        open(folder.resolve("outside-of-tests.log"));
    }

    /** Returns the last lines of the current file, at most {@code limit}. */
    synchronized List<String> lastLines(int limit) {
        try {
            out.flush();
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.subList(Math.max(0, lines.size() - limit), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file that is written at present. */
    synchronized Path file() {
        return file;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    private void open(Path next) {
        try {
            out.close();
            Files.createDirectories(folder);
            if (Files.exists(next)
                    && Files.getLastModifiedTime(next).toInstant().isBefore(start)) {
                Files.deleteIfExists(next);
            }
            out = Files.newOutputStream(next, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            file = next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
