package io.integrationhub.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.system.inbound.RunningEndpoints;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A service calls its own Extension before it is ready, which no customer and no metric notices. */
class ExtensionWarmUpTest {

    private final AtomicInteger rehearsals = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();

    private final ExtensionHandler handler = new ExtensionHandler() {
        @Override
        public String extension() {
            return "tax";
        }

        @Override
        public ExtensionResponse handle(ExtensionCall call) {
            handled.incrementAndGet();
            return new ExtensionResponse.Accepted();
        }

        @Override
        public void warmUp(ExtensionCall call) {
            rehearsals.incrementAndGet();
        }
    };

    @Test
    void rehearsesAsOftenAsIsSet() {
        // When
        try (RunningEndpoints service = start("hub.extension-warm-up.calls=120")) {
            // Then
            assertThat(rehearsals).hasValue(120);
            assertThat(handled).hasValue(0);
            assertThat(service.bean(MeterRegistry.class)
                            .find("hub.extension.calls")
                            .timers())
                    .isEmpty();
        }
    }

    @Test
    void becomesReadyAfterTheTimeLimitInAnyCase() {
        // When
        try (RunningEndpoints _ =
                start("hub.extension-warm-up.calls=100000000", "hub.extension-warm-up.time-limit=1s")) {
            // Then
            assertThat(rehearsals).hasPositiveValue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guessed"})
    void takesNobodyElseForItself(String token) {
        // When
        try (RunningEndpoints service = start("hub.extension-warm-up.calls=0")) {
            int status = service.send(service.post("/extensions/acme/tax", TaxExtensionService.CART)
                            .header(WarmUpCalls.HEADER, token))
                    .statusCode();

            // Then
            assertThat(status).isEqualTo(401);
            assertThat(rehearsals).hasValue(0);
        }
    }

    @Test
    void hasSettings() {
        WarmUpSettings settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("hub.extension-warm-up", WarmUpSettings.class);
        assertThat(settings).isEqualTo(new WarmUpSettings(2000, Duration.ofSeconds(15)));
    }

    private RunningEndpoints start(String... settings) {
        ExtensionDefinition tax = ExtensionDefinition.named("tax", Trigger.on("cart", Action.UPDATE));
        String[] all = new String[settings.length + 3];
        all[0] = "hub.tenants.acme.commercetools.extensions.secrets=" + TaxExtensionService.SECRET;
        all[1] = "hub.tenants.acme.commercetools.extensions.managed=false";
        all[2] = "hub.tenants.acme.commercetools.extensions.named.tax.on-failure=accept";
        System.arraycopy(settings, 0, all, 3, settings.length);
        return new RunningEndpoints(
                context -> {
                    context.registerBean("tax", ExtensionDefinition.class, () -> tax, bean -> {});
                    context.registerBean("handler", ExtensionHandler.class, () -> handler, bean -> {});
                },
                all);
    }
}
