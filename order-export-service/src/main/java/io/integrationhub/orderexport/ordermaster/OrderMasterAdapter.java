package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;

/** One protocol in which order masters are spoken to. */
public interface OrderMasterAdapter extends OrderMaster {

    /** Which one, as a tenant chooses it. */
    Adapter adapter();
}
