package io.integrationhub.orderexport.acceptance;

import io.integrationhub.orderexport.Soak;
import org.junit.jupiter.api.Tag;

/** Exports a thousand orders or as many as configured. */
@Tag("soak")
class OrderVolumeSoakTest extends OrderVolumeTest {

    @Override
    int orders() {
        return Soak.size(1_000);
    }
}
