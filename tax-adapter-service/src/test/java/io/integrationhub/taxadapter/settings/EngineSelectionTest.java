package io.integrationhub.taxadapter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSelectionTest {

    @Test
    void selectsTheMasterByDefault() {
        // When
        EngineSelection selection = EngineSelection.of(SampleTenants.tenant("avatax", Map.of()));

        // Then
        assertThat(selection.forPlace(new Place("DE", "", "", "", ""))).isEqualTo(EngineName.AVATAX);
    }

    @Test
    void selectsTheEngineByCountry() {
        // When
        EngineSelection selection = EngineSelection.of(SampleTenants.tenant("avatax", Map.of("engines.de", "table")));

        // Then
        assertThat(selection.forPlace(new Place("DE", "", "", "", ""))).isEqualTo(EngineName.TABLE);
        assertThat(selection.forPlace(new Place("US", "", "", "", ""))).isEqualTo(EngineName.AVATAX);
    }

    @Test
    void selectsTheEngineOfATerritory() {
        // When
        EngineSelection selection = EngineSelection.of(
                SampleTenants.tenant("avatax", Map.of("engines.es-cn", "table", "engines.fra", "taxjar")));

        // Then
        assertThat(selection.forPlace(new Place("ES", "", "35001", "", ""))).isEqualTo(EngineName.TABLE);
        assertThat(selection.forPlace(new Place("ES", "", "28013", "", ""))).isEqualTo(EngineName.AVATAX);
        assertThat(selection.forPlace(new Place("MC", "", "98000", "", ""))).isEqualTo(EngineName.TAXJAR);
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
