package io.integrationhub.benchmarks.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time and memory of a process; the memory as Linux measures it, as other systems do not tell. */
record ProcessUsage(long pid) {

    private static final String PEAK = "VmHWM:";

    /** Lets the peak begin anew. */
    void reset() {
        try {
            Files.writeString(process("clear_refs"), "5");
        } catch (IOException e) {
            // The peak since the start of the process is reported then.
        }
    }

    /** The largest resident set in MiB; 0 if it is not known. */
    long peakMebibytes() {
        try {
            return Files.readAllLines(process("status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** CPU time since the process started. */
    Duration cpuTime() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private Path process(String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }
}
