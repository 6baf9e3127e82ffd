package io.integrationhub.pricing.price;

import static io.integrationhub.pricing.price.SamplePrices.SCOPE;
import static io.integrationhub.pricing.price.SamplePrices.months;
import static io.integrationhub.pricing.price.SamplePrices.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PriceScheduleTest {

    private final PriceSchedule schedule = new PriceSchedule(
            SCOPE, List.of(price(months(3, 0), "11"), price(Validity.ALWAYS, "9"), price(months(1, 3), "10")));

    @Test
    void hasTheSameOrderHoweverItWasBuilt() {
        assertThat(new PriceSchedule(SCOPE, schedule.prices().reversed())).isEqualTo(schedule);
    }

    @Test
    void isDeactivatedAsAWhole() {
        assertThat(schedule.deactivated().prices()).hasSize(3).noneMatch(StandalonePrice::active);
    }
}
