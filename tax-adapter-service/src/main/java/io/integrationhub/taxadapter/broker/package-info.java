/** Where messages about orders come in. */
@NullMarked
package io.integrationhub.taxadapter.broker;

import org.jspecify.annotations.NullMarked;
