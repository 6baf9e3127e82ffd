package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/**
 * A folder into which another system puts files.
 *
 * <p>Each file is moved to {@code .processing}, taken as a whole, and moved on to {@code .done}, or to {@code .failed}
 * beside a file with the reason. A process that dies leaves its file in {@code .processing}, where the next look takes
 * it first; so a file may be taken twice, and whoever takes it must make that harmless. Only one process may look at a
 * time.
 */
public final class InboxFolder {

    /** A file that changed just now is still being written. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path inbox;
    private final DataSize largest;
    private final InstantSource clock;

    public InboxFolder(Path inbox, DataSize largest, InstantSource clock) {
        this.inbox = inbox;
        this.largest = largest;
        this.clock = clock;
    }

    /** Takes one file's whole content. */
    @FunctionalInterface
    public interface Taker {

        /**
         * Returns when everything in the file is safe.
         *
         * @param writtenAt when the file was last written, the same whenever it is taken
         * @throws TransientFault have this file and those behind it tried again at the next look
         * @throws PermanentFault have the file put aside with this reason
         */
        void take(String name, byte[] content, Instant writtenAt);
    }

    /**
     * Takes all files that are there, by name; first those that an earlier look left.
     *
     * @throws TransientFault as the taker threw it, or {@code FOLDER_UNAVAILABLE}
     */
    public void look(Taker taker) {
        try {
            for (String place : List.of(".processing", ".done", ".failed")) {
                Files.createDirectories(inbox.resolve(place));
            }
            for (Path left : files(inbox.resolve(".processing"))) {
                take(left, taker);
            }
            for (Path file : files(inbox)) {
                if (isSettled(file)) {
                    take(claim(file), taker);
                }
            }
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot use the folder " + inbox, e);
        }
    }

    private Path claim(Path file) throws IOException {
        Path processing = inbox.resolve(".processing").resolve(file.getFileName());
        move(file, processing);
        return processing;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isFinished(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** By its name: others are still being written, or are no files for us. */
    static boolean isFinished(String name) {
        return !name.startsWith(".") && !name.matches(".*\\.(part|tmp)");
    }

    /** A transient fault leaves the file where it is: a newer one of the same name may have come. */
    private void take(Path file, Taker taker) throws IOException {
        String name = file.getFileName().toString();
        try {
            taker.take(name, read(file), Files.getLastModifiedTime(file).toInstant());
            move(file, aside(".done", name));
        } catch (PermanentFault fault) {
            Path failed = aside(".failed", name);
            String reason = fault.code().name() + ": " + fault.getMessage() + System.lineSeparator();
            Files.writeString(failed.resolveSibling(failed.getFileName() + ".reason"), reason, StandardCharsets.UTF_8);
            move(file, failed);
        }
    }

    private boolean isSettled(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(clock.instant().minus(SETTLED));
    }

    private byte[] read(Path file) throws IOException {
        if (Files.size(file) > largest.toBytes()) {
            throw new PermanentFault(FileFault.FILE_TOO_LARGE, "is larger than " + largest.toBytes() + " bytes");
        }
        return Files.readAllBytes(file);
    }

    /** With the time before the name: the same name may come again. */
    private Path aside(String place, String name) {
        return inbox.resolve(place).resolve(clock.instant().toEpochMilli() + "-" + name);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
