/** What runs read: opens the deliveries of sources, and fits their items to the Project. */
@NullMarked
package io.integrationhub.catalogsync.feed;

import org.jspecify.annotations.NullMarked;
