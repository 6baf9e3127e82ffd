package io.integrationhub.orderexport.acceptance;

import io.integrationhub.orderexport.Soak;
import org.junit.jupiter.api.Tag;

/** Places more orders during the outages, and the poison orders among a thousand or as many as configured. */
@Tag("soak")
class MasterDownSoakTest extends MasterDownTest {

    @Override
    int rounds() {
        return 30;
    }

    @Override
    int poisonedOrders() {
        return Soak.size(1_000);
    }
}
