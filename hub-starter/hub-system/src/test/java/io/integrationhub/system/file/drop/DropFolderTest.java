package io.integrationhub.system.file.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.file.FileFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());

    @TempDir
    private Path folder;

    @Test
    void writesAFileOnceAndLeavesNoTemporaryFile() {
        // Given
        DropFolder drop = DropFolder.of(ACME, folder);

        // When
        boolean first = drop.put("order-1.json", CONTENT);
        boolean second = drop.put("order-1.json", "other".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
        assertThat(folder.resolve("order-1.json")).hasContent("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../order.json", "a/b.json", ".hidden", "/etc/passwd"})
    void rejectsANameWithAPathOrALeadingDot(String name) {
        // When, Then
        assertThatThrownBy(() -> DropFolder.of(ACME, folder).put(name, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failsTransientlyWithoutTheFolder() {
        // Given
        DropFolder drop = DropFolder.of(ACME, folder.resolve("unmounted"));

        // When, Then
        assertThatThrownBy(() -> drop.put("order-1.json", CONTENT))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(FileFault.FOLDER_UNAVAILABLE));
    }

    @Test
    void writesNothingForATenantInDryRun() {
        // Given
        GoLiveSettings dryRun = new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN);
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of(DryRun.SECTION.name(), dryRun));

        // When, Then
        assertThatThrownBy(() -> DropFolder.of(tenant, folder).put("order-1.json", CONTENT))
                .isInstanceOf(DryRunStop.class)
                .hasMessageContaining("the file order-1.json with 7 bytes");
        assertThat(folder).isEmptyDirectory();
    }
}
