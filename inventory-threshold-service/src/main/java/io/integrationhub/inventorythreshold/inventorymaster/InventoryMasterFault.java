package io.integrationhub.inventorythreshold.inventorymaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between us and an inventory master. */
public enum InventoryMasterFault implements FaultCode {
    /** The master answered something that the mapping makes no quantities of. */
    INVENTORY_MASTER_ANSWER_UNREADABLE,
    /** The master neither confirms nor ends a reservation, and does not say that it is over. */
    RESERVATION_NOT_SETTLED
}
