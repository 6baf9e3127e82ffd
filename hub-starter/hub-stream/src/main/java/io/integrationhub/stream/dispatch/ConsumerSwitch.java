package io.integrationhub.stream.dispatch;

/** Pauses and resumes a consumer's reading; a paused consumer continues to poll and keeps its partitions. */
public interface ConsumerSwitch {

    void pause();

    void resume();
}
