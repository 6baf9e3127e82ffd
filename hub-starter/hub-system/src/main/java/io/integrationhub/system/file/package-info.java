/**
 * Exchanges files with other systems. Inbound: {@code InboundFiles → FileJob → FileInbox → FileConsumer}, over a
 * {@code FileStore} that is a local folder or an SFTP server. Outbound: the package {@code drop}.
 */
@NullMarked
package io.integrationhub.system.file;

import org.jspecify.annotations.NullMarked;
