package io.integrationhub.system.file;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A service's declaration that tenants may deliver files to it, into a local folder, an SFTP server, or both.
 *
 * <p>The service adds {@link InboundFilesSettings} to its settings as the component {@code inboundFiles}, calls
 * {@link #check} at start, declares {@link #jobs} as a bean, and implements {@link FileConsumer}. A service that reads
 * several kinds of files has a component for each.
 *
 * @param service name of the service's section, which is the service's name
 * @param property name of the settings within the section, {@code <kind>-files}
 * @param settings a tenant's settings
 */
public record InboundFiles(
        String service,
        String property,
        InboundFileDefaults defaults,
        Function<Tenant, InboundFilesSettings> settings) {

    private static final String INBOUND = "inbound-files";

    /** The only files of a service, or the most usual ones, with their settings in {@code inbound-files}. */
    public InboundFiles(String service, InboundFileDefaults defaults, Function<Tenant, InboundFilesSettings> settings) {
        this(service, INBOUND, defaults, settings);
    }

    /** Adds a finding for each setting that cannot work. */
    public void check(InboundFilesSettings checked, Findings findings) {
        new InboundFilesSettingsCheck(path(), defaults.isStreamed(), findings).check(checked);
    }

    /**
     * The jobs {@code <service>-files} and {@code <service>-sftp}, for tenants that configured the one or the other.
     * Those of further files have their kind in the name: {@code <service>-<kind>-files}.
     */
    public Jobs jobs(FileConsumer consumer, InstantSource clock) {
        return new Jobs(List.of(
                new FileJob(
                        job("files"),
                        InboundFilesSettings::localStore,
                        this,
                        consumer,
                        new ConcurrentHashMap<>(),
                        clock),
                new FileJob(job("sftp"), it -> it.sftp().store(), this, consumer, new ConcurrentHashMap<>(), clock)));
    }

    /** Where the settings are, below those of a tenant. */
    String path() {
        return service + "." + property;
    }

    private String job(String store) {
        String kind = property.equals(INBOUND) ? "" : property.replaceFirst("files$", "");
        return service + "-" + kind + store;
    }

    /** The jobs of a service that look for files, whose folders the doctor tries. */
    public static final class Jobs implements PeriodicJob.Provider, ConnectionCheck {

        private final List<FileJob> jobs;

        private Jobs(List<FileJob> jobs) {
            this.jobs = jobs;
        }

        @Override
        public List<PeriodicJob> jobs() {
            return List.copyOf(jobs);
        }

        @Override
        public List<Connection> connections(Tenant tenant) {
            return jobs.stream()
                    .flatMap(job -> job.connections(tenant).stream())
                    .toList();
        }
    }

    FileInbox inbox(FileStore store, InboundFilesSettings configured, CompleteFiles.Seen seen, InstantSource clock) {
        return new FileInbox(
                store,
                configured.reading(defaults),
                new FileSize(configured.maxSize(defaults), defaults.isStreamed()),
                configured.completeFiles(),
                seen,
                configured.doneRetention(),
                clock);
    }
}
