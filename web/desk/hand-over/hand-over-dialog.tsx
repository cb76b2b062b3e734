import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Text } from 'react-aria-components/Text';
import { elapsed } from '../../data/clock/span';
import { timeWords } from '../../data/clock/time-words';
import { useNow } from '../../data/clock/use-now';
import { Button } from '../../ui/button';
import { Face } from '../../ui/face';
import { Icon } from '../../ui/icon';
import { spanWords } from '../../words/span-words';
import { useToolWords } from '../../words/tools/use-tool-words';
import { useLanguage, useWords } from '../../words/use-words';
import { WhatFollows } from '../foreseen/foreseen';
import type { Tried } from '../foreseen/sentences';
import { type Destinations, type Target, targetsOf } from './targets';
import './hand-over.css';

type Props = {
  readonly isAdvice: boolean;
  readonly destinations: Destinations | undefined;
  readonly me: string;
  /** Of the conversation. */
  readonly language: string;
  /** What would follow for the one that is chosen. */
  readonly tried: Tried | undefined;
  readonly onChosen: (target: Target) => void;
  readonly onDo: (target: Target, note: string) => void;
  readonly onCancel: () => void;
};

/** To whom a conversation goes, or who is asked about it: found by typing, and what follows said before. */
export const HandOverDialog = (props: Props) => {
  const { isAdvice, destinations, me, language, tried, onChosen, onDo, onCancel } = props;
  const { handOver: words } = useToolWords();
  const { ask } = useWords();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<Target>();
  const targets = destinations === undefined ? [] : targetsOf(destinations, { typed, me, language, isAdvice });
  const choose = (target: Target | undefined) => {
    setChosen(target);
    if (target !== undefined) onChosen(target);
  };
  const isRefused = tried?.is === 'known' && tried.foreseen.outcome === 'refused';
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={isOpen => !isOpen && onCancel()}>
      <Modal className="modal">
        <Dialog className="dialog hand-over">
          <div className="dialog-head">
            <Heading slot="title">{isAdvice ? words.adviceTitle : words.title}</Heading>
            <Button look="quiet" icon="close" aria-label={ask.cancel} onPress={onCancel} />
          </div>
          <Input
            autoFocus
            className="field"
            value={typed}
            placeholder={words.find}
            aria-label={words.find}
            onChange={event => setTyped(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && targets[0] !== undefined) choose(targets[0]);
              if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.targets [role=option]')?.focus();
            }}
          />
          <ListBox
            className="targets"
            aria-label={isAdvice ? words.agents : `${words.agents}, ${words.queues}`}
            selectionMode="single"
            selectedKeys={chosen === undefined ? [] : [chosen.key]}
            onSelectionChange={keys => {
              const [key] = keys === 'all' ? [] : [...keys];
              choose(targets.find(target => target.key === key));
            }}
            renderEmptyState={() => <p className="targets-none">{words.none}</p>}
          >
            {targets.map(target => (
              <ListBoxItem
                key={target.key}
                id={target.key}
                className={`target${target.can ? '' : ' target-off'}`}
                textValue={target.is === 'agent' ? target.agent.name : target.queue.name}
              >
                <TargetRow target={target} />
              </ListBoxItem>
            ))}
          </ListBox>
          <textarea
            className="field"
            rows={2}
            maxLength={1_000}
            value={note}
            dir="auto"
            aria-label={words.note}
            placeholder={words.note}
            onChange={event => setNote(event.target.value)}
          />
          {chosen === undefined || tried === undefined ? (
            <p className="quiet">{words.choose}</p>
          ) : (
            <WhatFollows tried={tried} me={me} />
          )}
          <div className="ask-ways">
            <Button
              look="primary"
              isDisabled={chosen === undefined || isRefused}
              onPress={() => chosen !== undefined && onDo(chosen, note.trim())}
            >
              {isAdvice ? words.ask : words.do}
            </Button>
            <Button look="quiet" onPress={onCancel}>
              {ask.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const TargetRow = ({ target }: { readonly target: Target }) => {
  const { handOver: words } = useToolWords();
  const all = useWords();
  const language = useLanguage();
  const now = useNow();
  if (target.is === 'agent') {
    const { name, presence, room } = target.agent;
    const said = [
      all.presence.names[presence],
      room > 0 ? words.room(room) : words.full,
      ...(target.speaks ? [words.skilled] : []),
    ];
    return (
      <>
        <Face name={name} size="s" />
        <Text slot="label">{name}</Text>
        <Text slot="description">
          <span className={`presence-dot presence-${presence}`} /> {said.join(' · ')}
        </Text>
      </>
    );
  }
  const { name, waiting, oldest, open, until } = target.queue;
  const time = until === undefined ? undefined : timeWords(language, Date.parse(until));
  const said = [
    words.waiting(waiting),
    ...(oldest === undefined ? [] : [words.longest(spanWords(all, elapsed(now - Date.parse(oldest))))]),
    ...(open ? (time === undefined ? [] : [words.until(time)]) : [words.closed]),
    ...(!open && time !== undefined ? [words.opens(time)] : []),
  ];
  return (
    <>
      <span className="target-sign">
        <Icon name="inbox" />
      </span>
      <Text slot="label">{name}</Text>
      <Text slot="description">{said.join(' · ')}</Text>
    </>
  );
};
