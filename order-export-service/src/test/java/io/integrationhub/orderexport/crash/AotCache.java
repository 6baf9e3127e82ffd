package io.integrationhub.orderexport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.ChildJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * JVM options that reduce the start-up time of a program to a third: an ahead-of-time cache of its classes, recorded
 * during one run.
 */
final class AotCache {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private AotCache() {}

    /**
     * Runs the program once and terminates it gracefully after its start.
     *
     * @param startedLine part of the line that the program logs after its start
     */
    static String[] of(ChildJvm.Program program, String startedLine, Path folder) {
        String classPath = packed(folder);
        Path cache = folder.resolve("classes.aot");
        ChildJvm.Program trained = program.withJvmOptions("-cp", classPath, "-XX:AOTCacheOutput=" + cache);
        try (ChildJvm run = ChildJvm.start(trained, line -> line.contains(startedLine))) {
            run.awaitReady(TIMEOUT);
            run.terminate();
            run.awaitExit(TIMEOUT);
            assertThat(cache).as(run.output()).isRegularFile();
        }
        return new String[] {"-cp", classPath, "-XX:AOTCache=" + cache};
    }

    /** Packs class folders into archives, because the cache supports no folders. */
    private static String packed(Path folder) {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isRegularFile(Path.of(entry))) {
                entries.add(entry);
            } else if (Files.isDirectory(Path.of(entry))) {
                String packed = folder.resolve(entries.size() + ".jar").toString();
                assertThat(jar.run(System.out, System.err, "-cf", packed, "-C", entry, "."))
                        .isZero();
                entries.add(packed);
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
