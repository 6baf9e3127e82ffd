package io.integrationhub.taxadapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTenants;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSelectionTest {

    @Test
    void selectsTheMasterByDefault() {
        // When
        EngineSelection selection = EngineSelection.of(SampleTenants.tenant("avatax", Map.of()));

        // Then
        assertThat(selection.forCountry("DE")).isEqualTo(EngineName.AVATAX);
    }

    @Test
    void selectsTheEngineByCountry() {
        // When
        EngineSelection selection = EngineSelection.of(SampleTenants.tenant("avatax", Map.of("engines.de", "table")));

        // Then
        assertThat(selection.forCountry("DE")).isEqualTo(EngineName.TABLE);
        assertThat(selection.forCountry("US")).isEqualTo(EngineName.AVATAX);
    }

    @Test
    void isAuditableIfAnyEngineIs() {
        assertThat(EngineSelection.of(SampleTenants.tenant("tax", Map.of())).isAuditable())
                .isFalse();
        assertThat(EngineSelection.of(SampleTenants.tenant("tax", Map.of("engines.us", "taxjar")))
                        .isAuditable())
                .isTrue();
    }
}
