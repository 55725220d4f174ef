#!/usr/bin/python3
"""Trains the two forests of the block classifier.

  train.py first WORK            the first stage: predictions for its own pages, and forests without each fold
  train.py second WORK OUT NOTE  the second stage, and the weights: OUT/all.json, and OUT/fold-<k>.json for figures

WORK is what rows.js wrote. Pages of one site are always in one fold. Needs numpy and Debian's python3-xgboost.
"""
import base64
import json
import os
import sys

# Threads that wait for each other without rest slow each other down where the cores are shared.
os.environ.setdefault('OMP_WAIT_POLICY', 'passive')

import numpy as np
import xgboost as xgb

SEED = 20261124
# Trees of the first stage and of the second. Plain text says less of itself than a page does: with fewer, paragraphs in
# the scripts of which the sets have little are lost first.
ROUNDS = dict(html=(100, 50), text=(150, 60))
FIRST = dict(depth=6, regular=2, fewest=4)
SECOND = dict(depth=6, regular=20, fewest=20)
BINS = 64
INNER_FOLDS = 4
# Share of a set's pages that are left out of training: where forests that never saw the page disagree most with its
# truth, the truth is more often cut short than the forests are wrong.
DOUBTED = 0.07
KINDS = dict(max_depth=5, eta=0.2, subsample=0.7, colsample_bytree=0.4, min_child_weight=8, reg_lambda=4)
KIND_ROUNDS = 20
# The kinds are told by rules that go by names and by whole lines. A forest that saw these in every row would learn the
# rules by heart, and know nothing of the blocks that they don't: so they are hidden from it in this share of the rows.
HIDDEN = 0.6
RULES_GO_BY = ('own.', 'near.', 'above.', 'cue.table', 'table')


def floats(work, name, width=None):
    values = np.fromfile(os.path.join(work, name), dtype='<f4')
    return values if width is None else values.reshape(-1, width)


def fit(rows, labels, weights, rounds, depth, regular, fewest):
    known = weights > 0
    data = xgb.DMatrix(rows[known], labels[known], weight=weights[known])
    params = dict(objective='binary:logistic', tree_method='hist', max_depth=depth, eta=0.09, subsample=0.7,
                  colsample_bytree=0.4, min_child_weight=fewest, reg_lambda=regular, max_bin=BINS, seed=SEED, nthread=2)
    return xgb.train(params, data, rounds)


def predict(model, rows):
    return model.predict(xgb.DMatrix(rows))


class Training:
    def __init__(self, work):
        self.work = work
        with open(os.path.join(work, 'index.json')) as file:
            self.index = json.load(file)
        self.features = floats(work, 'features.f32', len(self.index['features']))
        self.labels = floats(work, 'labels.f32')
        self.weights = floats(work, 'weights.f32')
        self.folds = floats(work, 'folds.f32').astype(int)
        self.kinds = floats(work, 'kinds.f32').astype(int)
        # Inner folds are by site too.
        sites = sorted({page['site'] for page in self.index['pages']})
        inner = {site: place % INNER_FOLDS for place, site in enumerate(sites)}
        self.page = np.concatenate([np.full(page['rows'], place) for place, page in enumerate(self.index['pages'])])
        self.sets = np.array([page['set'] for page in self.index['pages']])
        self.inner = np.concatenate([np.full(page['rows'], inner[page['site']]) for page in self.index['pages']])

    def seen_by_first(self, view):
        """The rows as a view's first stage sees them: features, and what its lexicon says."""
        return np.hstack([self.features, floats(self.work, f'wording-{view}.f32', len(self.index['wording']))])

    def views(self):
        """For each view, the rows that its forests may see: all but one fold, and at last all."""
        for fold in range(self.index['folds']):
            yield fold, self.folds != fold
        yield self.index['folds'], np.ones(len(self.folds), bool)

    def first(self):
        for view, seen in self.views():
            opinions = np.zeros(len(self.labels), 'f4')
            rows = self.seen_by_first(view)
            for inner in range(INNER_FOLDS):
                held = seen & (self.inner == inner)
                model = self.fit_first(rows, seen & (self.inner != inner))
                opinions[held] = predict(model, rows[held])
            trusted = seen & self.trusted(opinions, seen)
            trusted.tofile(os.path.join(self.work, f'trusted-{view}.bool'))
            model = self.fit_first(rows, trusted)
            model.save_model(os.path.join(self.work, f'first-{view}.json'))
            if not seen.all():
                opinions[~seen] = predict(model, rows[~seen])
            opinions.tofile(os.path.join(self.work, f'first-{view}.f32'))
            print('first stage, view', view, 'loss unseen', loss(self.labels, opinions, self.weights, ~seen))

    def fit_kinds(self, rows, columns, seen):
        """A forest for each kind; prints how often they tell the kinds of sites that they never saw, names hidden."""
        hidden = rows.copy()
        places = [place for place, name in enumerate(columns) if name.startswith(RULES_GO_BY)]
        some = np.random.default_rng(SEED).random(len(rows)) < HIDDEN
        hidden[np.ix_(some, places)] = 0
        count = len(self.index['kinds'])
        known = seen & (self.kinds >= 0)
        weights = 1 / np.sqrt(np.bincount(self.kinds[known], minlength=count) + 1)
        data = xgb.DMatrix(hidden[known], self.kinds[known], weight=weights[self.kinds[known]])
        params = dict(KINDS, objective='multi:softprob', num_class=count, tree_method='hist', max_bin=BINS, seed=SEED,
                      nthread=2)
        model = xgb.train(params, data, KIND_ROUNDS)
        unseen = ~seen & (self.kinds >= 0) & some
        if unseen.any():
            told = model.predict(xgb.DMatrix(hidden[unseen])).argmax(axis=1)
            right = {name: round(float((told[self.kinds[unseen] == place] == place).mean()), 2)
                     for place, name in enumerate(self.index['kinds']) if (self.kinds[unseen] == place).any()}
            print('kinds told of unseen sites, names hidden:', round(float((told == self.kinds[unseen]).mean()), 3), right)
        return [pack(model, count, kind) for kind in range(count)]

    def trusted(self, opinions, seen):
        """The rows of pages whose truth is not among the most doubtful of their set."""
        count = len(self.sets)
        weights = np.where(seen, self.weights, 0)
        losses = np.bincount(self.page, losses_of(self.labels, opinions) * weights, count)
        losses /= np.maximum(np.bincount(self.page, weights, count), 1e-9)
        heard = np.bincount(self.page, weights, count) > 0
        limits = {name: np.quantile(losses[heard & (self.sets == name)], 1 - DOUBTED) for name in set(self.sets)}
        return np.array([losses[page] <= limits[self.sets[page]] for page in range(count)])[self.page]

    def fit_first(self, rows, seen):
        return fit(rows[seen], self.labels[seen], self.weights[seen], rounds=ROUNDS[self.index['source']][0], **FIRST)

    def second(self, out, note):
        os.makedirs(out, exist_ok=True)
        for view, seen in self.views():
            opinions = floats(self.work, f'opinions-{view}.f32', len(self.index['opinions']))
            rows = np.hstack([self.seen_by_first(view), opinions])
            trusted = np.fromfile(os.path.join(self.work, f'trusted-{view}.bool'), dtype=bool)
            model = fit(rows[trusted], self.labels[trusted], self.weights[trusted], rounds=ROUNDS[self.index['source']][1], **SECOND)
            first = xgb.Booster()
            first.load_model(os.path.join(self.work, f'first-{view}.json'))
            if not seen.all():
                print('second stage, view', view, 'loss unseen',
                      loss(self.labels, predict(model, rows), self.weights, ~seen))
            with open(os.path.join(self.work, f'lexicon-{view}.json')) as file:
                lexicon = json.load(file)
            columns = self.index['features'] + self.index['wording'] + self.index['opinions']
            kinds = self.fit_kinds(rows, columns, seen)
            weights = dict(note=note, features=columns, lexicon=lexicon, first=pack(first), second=pack(model), kinds=kinds)
            name = 'all' if seen.all() else f'fold-{view}'
            with open(os.path.join(out, f'{name}.json'), 'w') as file:
                json.dump(weights, file, separators=(',', ':'), ensure_ascii=False)
        folds = {f"{page['set']}/{page['id']}": page['fold'] for page in self.index['pages']}
        with open(os.path.join(out, 'folds.json'), 'w') as file:
            json.dump(folds, file)


def loss(labels, opinions, weights, rows):
    if not rows.any():
        return None
    return round(float(np.average(losses_of(labels[rows], opinions[rows]), weights=weights[rows])), 4)


def losses_of(labels, opinions):
    p = np.clip(opinions, 1e-4, 1 - 1e-4)
    return -(labels * np.log(p) + (1 - labels) * np.log(1 - p))


def pack(model, every=1, offset=0):
    """The trees, or every so-manieth from an offset, in four bytes a node, in preorder; see forest.ts."""
    learner = json.loads(model.save_raw('json'))['learner']
    trees = learner['gradient_booster']['model']['trees'][offset::every]
    base = float(learner['learner_model_param']['base_score'])
    base = float(np.log(base / (1 - base))) if every == 1 else base
    leaves = [c for t in trees for c, left in zip(t['split_conditions'], t['left_children']) if left < 0]
    unit = max(abs(leaf) for leaf in leaves) / 32767
    thresholds, places, nodes, sizes = [], {}, bytearray(), []
    for tree in trees:
        start = len(nodes) // 4

        def write(node):
            at = len(nodes)
            if tree['left_children'][node] < 0:
                value = int(round(tree['split_conditions'][node] / unit)) & 0xffff
                nodes.extend([255, value & 255, value >> 8, 0])
                return
            limit = tree['split_conditions'][node]
            if limit not in places:
                places[limit] = len(thresholds)
                thresholds.append(limit)
            value = places[limit]
            nodes.extend([tree['split_indices'][node], value & 255, value >> 8, 0])
            write(tree['left_children'][node])
            nodes[at + 3] = (len(nodes) - at) // 4
            write(tree['right_children'][node])

        write(0)
        sizes.append(len(nodes) // 4 - start)
    assert len(thresholds) < 65536
    return dict(nodes=base64.b64encode(bytes(nodes)).decode(), sizes=sizes, thresholds=thresholds, leafUnit=unit,
                base=base)


if __name__ == '__main__':
    step, work, *rest = sys.argv[1:]
    training = Training(work)
    if step == 'first':
        training.first()
    else:
        training.second(*rest)
