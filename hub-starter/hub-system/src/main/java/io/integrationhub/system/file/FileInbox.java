package io.integrationhub.system.file;

import io.integrationhub.core.fault.DatabaseOutage;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.system.file.CompleteStream.UnfinishedFile;
import io.integrationhub.system.file.FileSize.Content;
import io.integrationhub.system.file.FileStore.Entry;
import io.integrationhub.system.file.FileStore.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/**
 * Consumes the files in a folder, each as a whole.
 *
 * <p>A file is moved to {@code .processing}, consumed, and moved to {@code .done}, next to a file with the findings if
 * there are any, or to {@code .failed} next to a file with the reason. Files in {@code .done} are deleted after their
 * retention. A process that dies leaves its file in {@code .processing}, where the next run finds it first; a file may
 * therefore be consumed twice. Only one run may use a folder at a time.
 */
record FileInbox(
        FileStore store,
        FileReading reading,
        FileSize size,
        CompleteFiles complete,
        CompleteFiles.Seen seen,
        Duration doneRetention,
        InstantSource clock) {

    private static final Logger log = LoggerFactory.getLogger(FileInbox.class);
    static final String PROCESSING = ".processing";
    static final String DONE = ".done";
    static final String FAILED = ".failed";
    private static final Pattern ARCHIVED = Pattern.compile("(\\d{12,14})-.*");

    /**
     * Consumes all complete files by name, first those that an earlier run left behind.
     *
     * @throws TransientFault of the consumer, or {@code FOLDER_UNAVAILABLE}; the remaining files wait for the next run
     */
    void process(Tenant tenant, FileConsumer consumer) {
        try (Session folder = store.open()) {
            for (String name : List.of(PROCESSING, DONE, FAILED)) {
                folder.createFolder(name);
            }
            for (Entry file : sorted(folder.files(PROCESSING))) {
                consume(folder, file, tenant, consumer);
            }
            List<Entry> all = folder.files("");
            for (Entry file : sorted(complete.among(all, seen, clock.instant()))) {
                folder.move(file.name(), PROCESSING + "/" + file.name());
                archiveMarker(folder, file);
                consume(folder, file, tenant, consumer);
            }
            deleteOld(folder);
        } catch (IOException e) {
            throw new TransientFault(FileFault.FOLDER_UNAVAILABLE, "cannot use the folder " + store, e);
        }
    }

    /** Archived files begin with the time at which they were consumed; others are not the hub's. */
    private void deleteOld(Session folder) throws IOException {
        long before = clock.instant().minus(doneRetention).toEpochMilli();
        for (Entry file : doneRetention.isPositive() ? folder.files(DONE) : List.<Entry>of()) {
            Matcher archived = ARCHIVED.matcher(file.name());
            if (archived.matches() && Long.parseLong(archived.group(1)) < before) {
                folder.delete(DONE + "/" + file.name());
            }
        }
    }

    private static List<Entry> sorted(List<Entry> files) {
        return files.stream().sorted(Comparator.comparing(Entry::name)).toList();
    }

    /** Before the file is consumed, so that the marker never vouches for the next file of that name. */
    private void archiveMarker(Session folder, Entry file) throws IOException {
        Optional<String> marker = complete.marker(file.name());
        if (marker.isPresent()) {
            folder.move(marker.get(), DONE + "/" + clock.instant().toEpochMilli() + "-" + marker.get());
        }
    }

    /** A transient fault leaves the file in {@code .processing}: moving it back could overwrite a newer one. */
    private void consume(Session folder, Entry file, Tenant tenant, FileConsumer consumer) throws IOException {
        String processing = PROCESSING + "/" + file.name();
        try {
            Content content = size.open(folder, processing, file);
            InboundFile inbound = new InboundFile(file.name(), content, file.writtenAt(), reading);
            FileResult result = consumer.consume(tenant, inbound);
            String done = archived(DONE, file);
            if (!result.findings().isEmpty()) {
                folder.write(done + ".findings", lines(result.findings()));
            }
            folder.move(processing, done);
            logDone(tenant, result, inbound.dialect());
        } catch (UnfinishedFile unfinished) {
            logUnfinished(tenant, unfinished);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnfinishedFile unfinished) {
                logUnfinished(tenant, unfinished);
                return;
            }
            throw e.getCause();
        } catch (PermanentFault fault) {
            fail(folder, file, fault);
            logFailed(tenant, fault);
        } catch (TransientFault fault) {
            throw fault;
        } catch (RuntimeException | Error e) {
            PermanentFault fault = unexpected(e);
            fail(folder, file, fault);
            log.atError().addKeyValue("tenant", tenant.id()).setCause(e).log("Inbound file failed unexpectedly");
            logFailed(tenant, fault);
        }
    }

    private void fail(Session folder, Entry file, PermanentFault fault) throws IOException {
        String failed = archived(FAILED, file);
        folder.write(failed + ".reason", lines(List.of(fault.code().name() + ": " + fault.getMessage())));
        folder.move(PROCESSING + "/" + file.name(), failed);
    }

    /**
     * The fault that stands for a bug, so that one file does not block the others. An outage, or a stop of the service,
     * is not the file's.
     *
     * @throws RuntimeException the same, if the file may succeed at the next run
     */
    private static PermanentFault unexpected(Throwable thrown) {
        boolean isOutage = DatabaseOutage.isBehind(thrown) || thrown instanceof TransientDataAccessException;
        if (thrown instanceof RuntimeException e
                && (isOutage || Thread.currentThread().isInterrupted())) {
            throw e;
        }
        // The message stays out: it may contain personal data.
        return new PermanentFault(
                StreamFault.UNEXPECTED_ERROR, "unexpected " + thrown.getClass().getName());
    }

    /** Prefixed with the time, because a file of the same name may follow. */
    private String archived(String folder, Entry file) {
        return folder + "/" + clock.instant().toEpochMilli() + "-" + file.name();
    }

    /** It stays in .processing, and the next run reads all of it. */
    private static void logUnfinished(Tenant tenant, UnfinishedFile unfinished) {
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("detail", unfinished.getMessage())
                .log("An inbound file changed while it was read; raise settle-time, or have it renamed when complete");
    }

    private static byte[] lines(List<String> texts) {
        return (String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void logDone(Tenant tenant, FileResult result, String dialect) {
        String how = dialect.isEmpty() ? "" : "; " + dialect;
        int findings = result.findings().size();
        if (findings == 0) {
            log.atInfo()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", result.records() + " records" + how)
                    .log("Inbound file processed");
            return;
        }
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("detail", result.records() + " records, " + findings + " of them parked" + how)
                .log("Inbound file processed in part; the file with the findings is next to it in .done");
    }

    private static void logFailed(Tenant tenant, PermanentFault fault) {
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("code", fault.code().name())
                .addKeyValue("detail", fault.getMessage())
                .log("Inbound file moved to .failed next to a file with the reason");
    }
}
