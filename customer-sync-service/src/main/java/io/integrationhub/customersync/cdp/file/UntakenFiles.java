package io.integrationhub.customersync.cdp.file;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.settings.FileTargetSettings;
import io.integrationhub.system.file.drop.DropFolder;
import io.integrationhub.system.file.drop.DropFolder.Untaken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of files that the other system has not taken in time: until then it does not have the profile. Such a file
 * stays where it is, so nothing has to be sent again.
 *
 * @param platform the adapter whose files they are
 */
record UntakenFiles(FilePlatform platform, Tenants tenants, InstantSource clock) implements PeriodicJob, DoctorCheck {

    private static final Logger log = LoggerFactory.getLogger(UntakenFiles.class);
    private static final Duration INTERVAL = Duration.ofMinutes(30);

    @Override
    public String name() {
        return "untaken-files";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return !destinations(tenant).isEmpty();
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        for (Destination destination : destinations(tenant)) {
            Untaken untaken = untaken(destination);
            untaken.oldest()
                    .ifPresent(oldest -> log.atWarn()
                            .addKeyValue("tenant", tenant.id())
                            .addKeyValue("system", destination.system())
                            .addKeyValue("remaining", untaken.count())
                            .addKeyValue("detail", "the oldest file is of " + oldest)
                            .log("A system has not taken its files in time"));
        }
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return destinations(tenants.get(tenant)).stream().map(this::diagnosis).toList();
    }

    private Diagnosis diagnosis(Destination destination) {
        String subject = "files for " + destination.target();
        Untaken untaken = untaken(destination);
        return untaken.oldest()
                .map(oldest -> Diagnosis.unhealthy(
                        subject,
                        untaken.count() + " were not taken in time, the oldest is of " + oldest,
                        "see why the system does not take them; they stay where they are until it does"))
                .orElseGet(() -> Diagnosis.healthy(subject, "all were taken in time"));
    }

    private Untaken untaken(Destination destination) {
        FileTargetSettings settings = destination.settings().file();
        DropFolder folder = FilePlatform.folder(destination);
        return folder.untaken(settings.takenWithin(), clock.instant());
    }

    private List<Destination> destinations(Tenant tenant) {
        return platform.destinations(tenant).stream()
                .filter(destination -> destination.settings().file().mustBeTaken())
                .toList();
    }
}
