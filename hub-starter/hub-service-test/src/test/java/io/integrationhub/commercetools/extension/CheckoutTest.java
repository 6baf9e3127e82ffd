package io.integrationhub.commercetools.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.commercetools.api.models.cart.Cart;
import com.commercetools.api.models.cart.CartUpdateAction;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.extension.endpoint.ScriptedHandler;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** A shop changes carts in commercetools, which calls the service that registered an Extension. */
class CheckoutTest {

    private static final ScriptedHandler HANDLER = new ScriptedHandler();
    private static CommercetoolsStandIn commercetools;
    private static Project shop;
    private static RunningEndpoints service;

    @BeforeAll
    static void start() throws IOException {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "hub", "s3cret", List.of("manage_project"));
        commercetools.createProject("acme-prod", "shop", "s3cret", List.of("manage_project"));
        shop = TestProjects.at("acme-prod", commercetools.baseUrl(), "shop");
        ExtensionDefinition tax = ExtensionDefinition.named(
                        "tax",
                        Trigger.on("cart", Action.CREATE, Action.UPDATE)
                                .whenPresent("country")
                                .when("country has changed"))
                .timeout(Duration.ofSeconds(3))
                .withOldResource();
        Consumer<GenericApplicationContext> beans = context -> {
            context.registerBean(ExtensionDefinition.class, () -> tax);
            context.registerBean(ExtensionHandler.class, () -> HANDLER);
        };
        service = new RunningEndpoints(beans, settings(freePort()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !commercetools.all("acme-prod", "extension").isEmpty());
    }

    private static String[] settings(int port) {
        String tenant = "hub.tenants.acme.commercetools.";
        return new String[] {
            "server.port=" + port,
            tenant + "project-key=acme-prod",
            tenant + "api-url=" + commercetools.baseUrl(),
            tenant + "auth-url=" + commercetools.authUrl(),
            tenant + "client-id=hub",
            tenant + "client-secret=s3cret",
            tenant + "extensions.url=http://127.0.0.1:" + port,
            tenant + "extensions.secrets=0123456789abcdef",
            tenant + "extensions.named.tax.on-failure=reject"
        };
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        commercetools.close();
    }

    @AfterEach
    void reset() {
        HANDLER.responds(_ -> new ExtensionResponse.Accepted());
    }

    @Test
    void changesTheCartInTheSameWrite() {
        // Given
        Cart cart = cart();
        HANDLER.responds(
                call -> new Changes(List.of(ScriptedHandler.action("setLocale").put("locale", language(call)))));

        // When
        Cart changed = move(cart, "FR");

        // Then
        assertThat(changed.getCountry()).isEqualTo("FR");
        assertThat(changed.getLocale()).isEqualTo("fr");
        assertThat(changed.getVersion()).isEqualTo(cart.getVersion() + 1);
    }

    @Test
    void rejectsTheWriteWithItsOwnError() {
        // Given
        Cart cart = cart();
        HANDLER.responds(_ -> Rejected.because(new ExtensionError("Nothing is sold there", Map.of(), Map.of())));

        // When
        PermanentFault fault = catchThrowableOfType(PermanentFault.class, () -> move(cart, "FR"));

        // Then
        assertThat(CommercetoolsError.behind(fault))
                .hasValueSatisfying(
                        error -> assertThat(error.has("InvalidInput")).isTrue());
    }

    @Test
    void rejectsTheWriteAsTheTenantChoseWhenTheHandlerFails() {
        // Given
        Cart cart = cart();
        HANDLER.responds(_ -> {
            throw new IllegalStateException("unexpected");
        });

        // When
        PermanentFault fault = catchThrowableOfType(PermanentFault.class, () -> move(cart, "FR"));

        // Then
        assertThat(CommercetoolsError.behind(fault))
                .hasValueSatisfying(
                        error -> assertThat(error.has("InvalidInput")).isTrue());
    }

    @Test
    void isNotCalledIfItsConditionDoesNotHold() {
        // Given
        Cart cart = cart();
        HANDLER.responds(_ -> {
            throw new IllegalStateException("was called");
        });

        // When
        Cart changed =
                update(cart, CartUpdateAction.setLocaleBuilder().locale("it").build());

        // Then
        assertThat(changed.getLocale()).isEqualTo("it");
    }

    private static String language(ExtensionCall call) {
        boolean moved =
                call.oldResource().orElseThrow().path("country").asString().equals("DE");
        return moved ? call.resource().path("country").asString().toLowerCase(Locale.ROOT) : "en";
    }

    private static Cart cart() {
        return shop.call(shop.api().carts().post(draft -> draft.currency("EUR").country("DE")));
    }

    private static Cart move(Cart cart, String country) {
        return update(
                cart, CartUpdateAction.setCountryBuilder().country(country).build());
    }

    private static Cart update(Cart cart, CartUpdateAction action) {
        return shop.call(shop.api()
                .carts()
                .withId(cart.getId())
                .post(update -> update.version(cart.getVersion()).actions(action)));
    }
}
