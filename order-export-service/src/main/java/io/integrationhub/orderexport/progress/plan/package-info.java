/** What has to change on an order in commercetools to match what the order master reported. */
@NullMarked
package io.integrationhub.orderexport.progress.plan;

import org.jspecify.annotations.NullMarked;
