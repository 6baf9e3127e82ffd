package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What binding alone cannot see. */
record StockFileSettingsCheck() implements TenantSection.Check<StockFileSettings> {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    /** A record holds 1 MB, and an item rarely more than 200 bytes. */
    private static final int LARGEST_PART = 5_000;

    @Override
    public void check(Tenant tenant, StockFileSettings settings, Findings findings) {
        if (!InventorySettings.isChecked(tenant)) {
            return;
        }
        checkFolder(settings.folder(), findings);
        settings.sftp().check(findings);
        if (settings.partSize() < 1 || settings.partSize() > LARGEST_PART) {
            findings.add(
                    StockFileSettings.NAME + ".part-size",
                    "must be between 1 and " + LARGEST_PART + ": a part travels as one record");
        }
        if (settings.every().compareTo(SHORTEST_PAUSE) < 0) {
            findings.add(
                    StockFileSettings.NAME + ".every",
                    "is " + settings.every().toMillis() + " ms: write at least 100ms, such as 10s");
        }
    }

    private static void checkFolder(@Nullable Path folder, Findings findings) {
        if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            findings.add(
                    StockFileSettings.NAME + ".folder",
                    "'"
                            + folder
                            + "' is no folder that can be written: create it or mount it; files"
                            + " that were read are moved within it");
        }
    }
}
