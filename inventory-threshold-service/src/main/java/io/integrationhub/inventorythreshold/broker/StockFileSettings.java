package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.file.FileFormat;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files about stock are taken in. What stands in them goes through the mapping of all reports: a part of a file is
 * a list of its items or rows, or the document with a part of its list.
 *
 * @param folder Folder into which the master puts files. Empty if it does not.
 * @param format Format of the files: json, xml or csv.
 * @param full Whether a file names everything there is, where it does not say so itself.
 * @param partSize Items of a file that travel together; a larger file is taken when all its parts are there.
 * @param every Pause between two looks into the folder.
 * @param largestFile Largest file that is read.
 * @param sftp An SFTP server with another folder.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold.files")
record StockFileSettings(
        @Nullable Path folder,
        @DefaultValue("csv") FileFormat format,
        @DefaultValue("false") boolean full,
        @DefaultValue("2000") int partSize,
        @DefaultValue("10s") Duration every,
        @DefaultValue("64MB") DataSize largestFile,
        @NestedConfigurationProperty @DefaultValue StockSftpSettings sftp) {

    static final String NAME = "inventory-threshold.files";

    static final TenantSection<StockFileSettings> SECTION = TenantSection.of(NAME, StockFileSettings.class);

    StockFile toFile() {
        return new StockFile(format, partSize);
    }
}
