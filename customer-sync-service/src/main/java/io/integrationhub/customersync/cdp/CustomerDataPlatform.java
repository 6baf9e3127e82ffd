package io.integrationhub.customersync.cdp;

import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Profile;

/**
 * A system that receives profiles, whatever protocol it uses: a customer data platform, an OMS, an ERP.
 *
 * <p>All methods throw a {@link io.integrationhub.core.fault.TransientFault} if it is unknown whether the system
 * received what it was sent, and a {@link io.integrationhub.core.fault.PermanentFault} if its response is unreadable.
 */
public interface CustomerDataPlatform {

    /**
     * Sends a profile with its changed consents. Repeatable because it describes the result, and because events have
     * ids that are the same each time.
     */
    DeliveryResult send(Destination destination, Send profile);

    /**
     * Sends what happened to orders of a person. Repeatable because activities have ids that are the same each time,
     * and a repeated one counts once.
     */
    default DeliveryResult track(Destination destination, ActivityDecision.Send activities) {
        return new DeliveryResult.Unsupported("it receives nothing about orders");
    }

    /**
     * Makes a guest part of a customer. Repeatable because a guest that was merged stays merged.
     *
     * @param guest what the system has of the guest
     */
    void merge(Destination destination, ExportEntry guest, Profile into);

    /**
     * Erases all that the system has about a person. Repeatable because what was erased stays erased.
     *
     * @param entry what the system was sent
     * @param email the person's e-mail address; empty if it is not known any more
     */
    ErasureResult erase(Destination destination, ExportEntry entry, String email);
}
