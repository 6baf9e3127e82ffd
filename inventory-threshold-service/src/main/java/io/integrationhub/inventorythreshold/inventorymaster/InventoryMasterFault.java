package io.integrationhub.inventorythreshold.inventorymaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong at an inventory master. */
public enum InventoryMasterFault implements FaultCode {
    /** The mapping finds no quantities in the master's response. */
    INVENTORY_MASTER_RESPONSE_UNREADABLE,
    /** The master neither confirms nor releases a reservation, and does not state that it has ended. */
    RESERVATION_UPDATE_REJECTED
}
