package io.integrationhub.commercetools.client;

import io.vrap.rmf.base.client.utils.json.JsonUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Initializes the SDK's JSON mapper in the background of the start. It scans the whole SDK, which takes seconds that
 * the first message would otherwise wait for.
 */
final class SdkWarmUp implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        // A platform thread: the initialization of classes would pin a carrier that other virtual threads need.
        Thread.ofPlatform().daemon().name("commercetools-sdk-warm-up").start(JsonUtils::getConfiguredObjectMapper);
    }
}
