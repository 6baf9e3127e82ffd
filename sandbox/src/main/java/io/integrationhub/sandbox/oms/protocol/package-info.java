/** The protocol of the OMS: its schemas and rejections, and the updates it publishes by poll and by webhook. */
@NullMarked
package io.integrationhub.sandbox.oms.protocol;

import org.jspecify.annotations.NullMarked;
