package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random carts that reserve stock in commercetools, lose it when their reservations expire, or are ordered, next to
 * carts that reserve nothing. The seed identifies a failing run.
 */
class CartReservationModelTest {

    private static final int STEPS = 200;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void neverSellsMoreThanTheMasterHasNorWhatOtherCartsHaveReserved(long seed) {
        // Given
        CartReservationModel model = new CartReservationModel(seed);

        for (int step = 0; step < STEPS; step++) {
            // When
            String what = model.step();

            // Then
            assertThat(model.unsold())
                    .as("seed %d, step %d: %s", seed, step, what)
                    .isNotNegative();
        }
        assertThat(model.soldWithReservation()).isPositive();
        assertThat(model.soldWithout()).isPositive();
        assertThat(model.rejectedForOthers()).as("seed %d", seed).isPositive();
        assertThat(model.expired()).isPositive();
        assertThat(model.availableAfterAllExpired()).isEqualTo(model.unsold());
    }
}
