"""Micro-batches: texts from many requests, scored together by one thread."""

import queue
import threading
import time
from concurrent.futures import Future
from typing import NamedTuple

from moderation.scorers import Scorer, check_scores

MOST_TEXTS = 64  # in one batch
GATHER = 0.005  # seconds for which a batch waits for further requests
ROOM = 64  # requests that may wait
LOOK = 0.5  # seconds between two looks whether to end

Rows = list[dict[str, float]]


class Job(NamedTuple):
    """One request: its texts, until when somebody waits for them, and where the answer goes."""

    texts: list[str]
    until: float
    answer: "Future[Rows]"


class Full(Exception):
    """More requests wait than anybody could answer in time."""


class TooLate(Exception):
    """Whoever asked has gone."""


class Batches:
    """The queue before a scorer, and the one thread that works it off."""

    def __init__(self, scorer: Scorer, *, most: int = MOST_TEXTS, gather: float = GATHER, room: int = ROOM) -> None:
        """`most` texts a batch, `gather` seconds of waiting for more, `room` waiting requests."""
        self._scorer, self._most, self._gather = scorer, most, gather
        self._jobs: queue.Queue[Job] = queue.Queue(room)
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._work, name="scorer")
        self.texts = self.batches = 0

    def start(self) -> None:
        """Begin to score."""
        self._thread.start()

    def end(self) -> None:
        """Score what waits, then stop."""
        self._ending.set()
        self._thread.join()

    def waiting(self) -> int:
        """How many requests wait."""
        return self._jobs.qsize()

    def score(self, texts: list[str], patience: float) -> Rows:
        """The labels of each text, within `patience` seconds. Raises Full, TooLate, or the scorer's own error."""
        job = Job(texts, time.monotonic() + patience, Future())
        if self._ending.is_set():
            raise Full
        try:
            self._jobs.put_nowait(job)
        except queue.Full:
            raise Full from None
        try:
            return job.answer.result(timeout=patience)
        except TimeoutError:
            raise TooLate from None

    def _work(self) -> None:
        while batch := self._next():
            self._answer([job for job in batch if _wanted(job)])

    def _next(self) -> list[Job]:
        """The jobs of the next batch; none when all is done and the end has come."""
        first = self._first()
        if first is None:
            return []
        batch, texts, until = [first], len(first.texts), time.monotonic() + self._gather
        while texts < self._most:
            try:
                batch.append(self._jobs.get(timeout=max(0.0, until - time.monotonic())))
            except queue.Empty:
                break
            texts += len(batch[-1].texts)
        return batch

    def _first(self) -> Job | None:
        while True:
            try:
                return self._jobs.get(timeout=LOOK)
            except queue.Empty:
                if self._ending.is_set():
                    return None

    def _answer(self, jobs: list[Job]) -> None:
        """Score all together; when that fails, each request alone, so that one text fails for its own asker only."""
        texts = [text for job in jobs for text in job.texts]
        if not texts:
            return
        try:
            rows = self._rows(texts)
        except Exception as error:  # noqa: BLE001 - the asker is told
            if len(jobs) == 1:
                jobs[0].answer.set_exception(error)
            else:
                for job in jobs:
                    self._answer([job])
            return
        for job in jobs:
            job.answer.set_result(rows[: len(job.texts)])
            rows = rows[len(job.texts) :]

    def _rows(self, texts: list[str]) -> Rows:
        rows = list(self._scorer.score(texts))
        check_scores(rows, len(texts))
        self.batches += 1
        self.texts += len(texts)
        return rows


def _wanted(job: Job) -> bool:
    """Whether somebody still waits; what came too late is not scored, so that a queue can not grow stale."""
    if time.monotonic() < job.until:
        return True
    job.answer.set_exception(TooLate())
    return False
