package io.integrationhub.benchmarks.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** An arm in a JVM of its own, which the benchmark kills: appends each processed record to a file. */
final class KilledConsumer {

    static final String READY = "consuming";
    static final String STUCK = "stuck";
    private static final Duration WORK = Duration.ofMillis(10);

    private KilledConsumer() {}

    /** Expects the arm, the broker, the database, the file, and whether the record with the body "stuck" never ends. */
    public static void main(String[] args) throws Exception {
        FileChannel file = FileChannel.open(Path.of(args[3]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        boolean holdsStuck = Boolean.parseBoolean(args[4]);
        Arm.valueOf(args[0]).start(new Infrastructure(args[1], args[2]), body -> process(body, file, holdsStuck));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    private static void process(String body, FileChannel file, boolean holdsStuck) {
        try {
            if (holdsStuck && body.equals(STUCK)) {
                new CountDownLatch(1).await();
            }
            Thread.sleep(WORK);
            file.write(ByteBuffer.wrap((body + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
